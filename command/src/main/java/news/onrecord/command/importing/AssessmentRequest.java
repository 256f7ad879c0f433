package news.onrecord.command.importing;

import java.util.List;

/** What {@code POST /api/claims/{id}/assessments} reads. */
record AssessmentRequest(
        String id, Author author, String label, String ratingExplanation, List<Evidence> evidence, String visibility) {

    record Author(String name) {}

    record Evidence(String thingId) {}
}
