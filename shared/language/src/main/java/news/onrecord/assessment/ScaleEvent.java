package news.onrecord.assessment;

/** The life of a rating scale, in order. */
public sealed interface ScaleEvent permits ScaleDefined, ScaleRevised {
    ScaleId scaleId();

    /** What the scale is from now on. */
    RatingScale scale();
}
