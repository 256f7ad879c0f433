package news.onrecord.app;

/** How fast writers write, and whether they go on; said by a test while they do. */
final class Pace {

    private static final int HARDLY_ANY = 3;
    private static final int SOME = 100;

    private volatile boolean going = true;
    private volatile int rest = HARDLY_ANY;

    boolean goesOn() {
        return going;
    }

    /** What a writer rests after each request, in milliseconds. */
    int rest() {
        return rest;
    }

    /** Leaves the machine to whoever starts on it. */
    void ease() {
        rest = SOME;
    }

    /** As much as can be written again. */
    void hurry() {
        rest = HARDLY_ANY;
    }

    void stop() {
        going = false;
    }
}
