package news.onrecord.command.claim;

/** Tells which attributions are a voice of their own beside one: one wire dispatch on ten sites is one. */
interface Independence {

    /** Those of the others that are independent of the one. */
    IndependentAttributions of(WhereCarried carried);
}
