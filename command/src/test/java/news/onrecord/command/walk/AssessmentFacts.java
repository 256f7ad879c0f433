package news.onrecord.command.walk;

import news.onrecord.assessment.AssessmentEvent;
import news.onrecord.assessment.AssessmentRevised;
import news.onrecord.assessment.AssessmentRevoked;
import news.onrecord.assessment.ClaimAssessed;
import news.onrecord.assessment.Finding;
import org.jspecify.annotations.NullUnmarked;

/** One reviewer's rating as the events tell of it. */
@NullUnmarked // what a history names need not be there
final class AssessmentFacts {

    final String claim;
    int revision = 1;
    boolean revoked;

    private AssessmentFacts(String claim) {
        this.claim = claim;
    }

    static void evolve(World world, String id, AssessmentEvent event) {
        switch (event) {
            case ClaimAssessed now -> {
                Law.holds(!world.claims.get(now.claimId().value()).isVoid, "a void claim is assessed: ", now);
                check(world, now.finding());
                Law.holds(
                        world.assessments.put(
                                        id, new AssessmentFacts(now.claimId().value()))
                                == null,
                        id,
                        " is recorded twice");
            }
            case AssessmentRevised now -> {
                var known = world.assessments.get(id);
                Law.holds(!known.revoked && now.revision() == known.revision + 1, "revised wrongly: ", now);
                check(world, now.finding());
                known.revision = now.revision();
            }
            case AssessmentRevoked now -> {
                var known = world.assessments.get(id);
                Law.holds(!known.revoked, "revoked twice: ", now);
                known.revoked = true;
            }
        }
    }

    private static void check(World world, Finding finding) {
        var rating = finding.rating();
        var score = rating.score();
        Law.holds(
                score == null
                        || (score.worstRating().compareTo(score.ratingValue()) <= 0
                                && score.ratingValue().compareTo(score.bestRating()) <= 0),
                "a rating is out of its bounds: ",
                finding);
        var scale = rating.scale();
        if (scale != null) {
            var known = world.scales.get(scale.scaleId().value());
            Law.holds(
                    known != null && known.has(scale.revision(), String.valueOf(rating.label())),
                    "a rating is on no scale: ",
                    finding);
        }
    }
}
