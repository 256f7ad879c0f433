package news.onrecord.query.report;

import java.util.List;

/** A caption or a transcript with every passage that carries a claim. */
public record MarkedPart(PartView part, List<Paragraph> paragraphs) {

    static MarkedPart of(PartView part, MarkedPlace marked) {
        return new MarkedPart(part, marked.paragraphs());
    }
}
