package news.onrecord.command.walk;

import java.util.ArrayList;
import java.util.List;
import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleDefined;
import news.onrecord.assessment.ScaleEvent;
import news.onrecord.assessment.ScaleRevised;
import org.jspecify.annotations.NullUnmarked;

/** A rating scale in all its revisions, as the events tell of it. */
@NullUnmarked // what a history names need not be there
final class ScaleFacts {

    final List<RatingScale> revisions = new ArrayList<>();

    static void evolve(World world, String id, ScaleEvent event) {
        switch (event) {
            case ScaleDefined _ -> Law.holds(world.scales.put(id, new ScaleFacts()) == null, id, " is defined twice");
            case ScaleRevised now ->
                Law.holds(
                        now.revision() == world.scales.get(id).revisions.size() + 1,
                        "a revision is out of order: ",
                        now);
        }
        world.scales.get(id).revisions.add(event.scale());
    }

    boolean has(int revision, String label) {
        return revision >= 1
                && revision <= revisions.size()
                && revisions.get(revision - 1).labels().stream()
                        .anyMatch(step -> step.label().equals(label));
    }
}
