package news.onrecord.command.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import news.onrecord.log.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gold annotation together with the very article that was annotated, to the letter: read, checked against each
 * other and ready to be put on record.
 */
public final class SeedClaims {

    static final String AUTHOR_KIND = "ARTICLE_AUTHOR";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Annotation annotation;
    private final String text;

    private SeedClaims(Annotation annotation, String text) {
        this.annotation = annotation;
        this.text = text;
    }

    /** Reads an annotation of the disk; its article lies beside it. */
    public static SeedClaims read(Path file) throws ImportStopped {
        var absolute = file.toAbsolutePath();
        var folder = absolute.getParent();
        var name = absolute.getFileName();
        if (folder == null || name == null) {
            throw new ImportStopped(file + " is not a file");
        }
        return read(Folder.onDisk(folder), name.toString());
    }

    /** Reads an annotation and its article, wherever the two lie side by side. */
    public static SeedClaims read(Folder folder, String name) throws ImportStopped {
        var annotation = annotation(name, bytes(folder, name));
        return new SeedClaims(annotation, article(folder, annotation.document()));
    }

    /** The names that the ledger knows its records by, whether they are on record yet or not. */
    public RecordIds ids() {
        return new RecordIds(annotation.fixture(), annotation.document().sha256());
    }

    Annotation annotation() {
        return annotation;
    }

    String text() {
        return text;
    }

    Annotation.Source author() {
        return annotation.sources().stream()
                .filter(SeedClaims::isAuthor)
                .findFirst()
                .orElseThrow();
    }

    static boolean isAuthor(Annotation.Source source) {
        return source.kind().equals(AUTHOR_KIND);
    }

    private static Annotation annotation(String name, byte[] json) throws ImportStopped {
        var annotation = parsed(name, json);
        var contradiction = Inconsistency.of(annotation);
        if (contradiction.isPresent()) {
            throw new ImportStopped(name + " contradicts itself: " + contradiction.get());
        }
        return annotation;
    }

    private static Annotation parsed(String name, byte[] json) throws ImportStopped {
        var complaint = name + " is not an annotation of the format seed-claims: ";
        try {
            var annotation = MAPPER.readValue(json, Annotation.class);
            if (annotation == null) {
                throw new ImportStopped(complaint + "it says null");
            }
            return annotation;
        } catch (JacksonException unreadable) {
            throw new ImportStopped(complaint + reason(unreadable) + place(unreadable));
        }
    }

    private static String reason(JacksonException unreadable) {
        return unreadable.getCause() instanceof NullPointerException missing && missing.getMessage() != null
                ? missing.getMessage()
                : unreadable.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    }

    private static String place(JacksonException unreadable) {
        var place = unreadable.getLocation();
        return place == null || place.getLineNr() < 1 ? "" : " (line " + place.getLineNr() + ")";
    }

    private static String article(Folder folder, Annotation.Document document) throws ImportStopped {
        if (!document.path().equals(String.valueOf(Path.of(document.path()).getFileName()))) {
            throw new ImportStopped("document.path must name a file beside the annotation, but is " + document.path());
        }
        var bytes = bytes(folder, document.path());
        check(document, "SHA-256", document.sha256(), HexFormat.of().formatHex(Sha256.of(bytes)));
        var text = decoded(document, bytes);
        check(document, "number of code points", document.codePoints(), text.codePointCount(0, text.length()));
        return text;
    }

    private static void check(Annotation.Document document, String what, Object annotated, Object found)
            throws ImportStopped {
        if (!annotated.equals(found)) {
            throw new ImportStopped(document.path() + " is not the text that was annotated: its " + what + " is "
                    + found + ", the annotation says " + annotated);
        }
    }

    private static String decoded(Annotation.Document document, byte[] bytes) throws ImportStopped {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new ImportStopped(document.path() + " is not UTF-8");
        }
    }

    private static byte[] bytes(Folder folder, String name) throws ImportStopped {
        try {
            return folder.read(name);
        } catch (IOException unreadable) {
            throw new ImportStopped(name + " cannot be read: " + unreadable);
        }
    }
}
