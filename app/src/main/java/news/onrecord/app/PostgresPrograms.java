package news.onrecord.app;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The unpacked programs of PostgreSQL ({@code initdb}, {@code pg_ctl}). They refuse to run as root; root therefore
 * runs them in a user namespace of their own, in which they are nobody in particular.
 */
record PostgresPrograms(Path home) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Runs one to its end and answers what it said. */
    Said run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(
                home.resolve("bin").resolve(program + (WINDOWS ? ".exe" : "")).toString());
        command.addAll(arguments);
        return run(command);
    }

    private static Said run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        try {
            return new Said(process.waitFor(), words.strip());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted while " + command.getFirst() + " was running", stopped);
        }
    }

    /** Whether PostgreSQL would refuse to run, and a namespace is needed. */
    private static boolean isRoot() throws IOException {
        if (WINDOWS || !"root".equals(System.getProperty("user.name"))) {
            return false;
        }
        if (!Files.isDirectory(Path.of("/proc/self/ns"))) {
            throw rootIsRefused();
        }
        Process probe = new ProcessBuilder("unshare", "-U", "true")
                .redirectErrorStream(true)
                .start();
        try {
            if (!probe.waitFor(10, TimeUnit.SECONDS) || probe.exitValue() != 0) {
                throw rootIsRefused();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
        return true;
    }

    private static StartFailure rootIsRefused() {
        return new StartFailure("PostgreSQL does not run as root here (this system allows no user namespaces)."
                + " Start On Record as another user, or use --database-url.");
    }

    /** What a program said before it ended. */
    record Said(int exit, String words) {

        boolean isGood() {
            return exit == 0;
        }
    }
}
