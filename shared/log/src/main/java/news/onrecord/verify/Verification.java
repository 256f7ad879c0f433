package news.onrecord.verify;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Verifies an On Record, a folder with a log, or an evidence bundle. */
public final class Verification {

    private Verification() {}

    /**
     * Comes to a verdict.
     *
     * @param home where checkpoints are remembered, unless the request says otherwise
     * @throws Unreachable when there can be no verdict
     */
    public static Verdict of(VerificationRequest request, Path home, Progress progress) {
        var memory = new Memory(request.remember(), home);
        var target = request.target();
        if (target.startsWith("http://") || target.startsWith("https://")) {
            var root = root(target);
            return new LogVerification(
                            request, kept(request, new HttpSource(root, request.token())), root, memory, progress)
                    .verdict();
        }
        var path = path(target);
        if (Files.isRegularFile(path) || EvidenceFiles.isUnpacked(path)) {
            return new EvidenceVerification(request, path, memory).verdict();
        }
        if (Files.isDirectory(path)) {
            var source = kept(request, new FolderSource(path));
            return new LogVerification(request, source, "", memory, progress).verdict();
        }
        throw new Unreachable(
                "'" + target + "' is neither an address (http://...), nor a folder or file that can be read.");
    }

    private static LogSource kept(VerificationRequest request, LogSource source) {
        return request.keep() == null ? source : KeptSource.in(request.keep(), source);
    }

    /** The server's root, however its log was named. */
    static String root(String address) {
        try {
            URI.create(address);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Unreachable("'" + address + "' is no address.");
        }
        var root = address.replaceFirst("/+$", "");
        return root.endsWith("/log") ? root.substring(0, root.length() - "/log".length()) : root;
    }

    private static Path path(String target) {
        try {
            return Path.of(target);
        } catch (InvalidPathException notAPath) {
            throw new Unreachable("'" + target + "' is no path.");
        }
    }
}
