package news.onrecord.command.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Leaves out of a history that goes wrong whatever can be left out. */
final class Shortest {

    /** Enough to get from some hundred steps to a handful, in less than a minute. */
    private static final int MOST_TRIES = 250;

    private Shortest() {}

    /** Some of the wishes, in their order, so that it still goes wrong at the last. */
    static String of(List<Wish> told, Predicate<List<Wish>> isWrong) {
        var left = new ArrayList<>(told);
        if (!isWrong.test(left)) {
            return "(it does not go wrong when it is told again)";
        }
        int tries = 0;
        for (int some = Math.max(1, left.size() / 2); some >= 1; some = some == 1 ? 0 : some / 2) {
            for (int at = left.size() - 1 - some; at >= 0 && tries < MOST_TRIES; at -= some) {
                tries++;
                var shorter = new ArrayList<>(left);
                shorter.subList(at, at + some).clear();
                if (isWrong.test(shorter)) {
                    left = shorter;
                    at = Math.min(at, left.size() - 1);
                }
            }
        }
        return left.stream().map(Wish::toString).collect(Collectors.joining("\n"));
    }
}
