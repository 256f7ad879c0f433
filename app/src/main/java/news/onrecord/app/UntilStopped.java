package news.onrecord.app;

import java.util.concurrent.CountDownLatch;

/** Runs what a command starts until the process is told to stop, and then stops it in order, also when starting fails. */
final class UntilStopped {

    private UntilStopped() {}

    /** What there is to start. */
    interface Start {
        /**
         * Starts it, and returns.
         *
         * @param started remembers what has to be stopped
         */
        void with(Started started) throws InterruptedException;
    }

    static int run(Start start) throws InterruptedException {
        Started started = new Started();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop"));
        try {
            start.with(started);
        } catch (RuntimeException failure) {
            stop(started, failure);
            throw failure;
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static void stop(Started started, RuntimeException failure) {
        try {
            started.close();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }
}
