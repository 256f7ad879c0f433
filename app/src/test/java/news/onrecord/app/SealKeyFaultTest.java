package news.onrecord.app;

import static news.onrecord.app.ConfidentialScene.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import news.onrecord.access.Person;
import news.onrecord.access.Role;
import news.onrecord.command.erasure.TextEraser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The master key's file is made when it is needed, and when it is away, broken or open to others, nothing is told. */
@SuppressWarnings("NullAway.Init")
class SealKeyFaultTest {

    private final TestLedger ledger = new TestLedger();

    private Server server;
    private ConfidentialScene scene;
    private Person jane;
    private String source;

    @BeforeEach
    void aHouse() throws Exception {
        ledger.make();
        start();
        jane = scene.of("Politics", "jane", Role.EDITOR);
        source = scene.source(jane);
    }

    private void start() {
        server = Server.over(ProcessRole.ALL, ledger.database(), Optional.of(ledger.log()), RunningApp.open());
        scene = new ConfidentialScene(server.gatehouse(), server.address());
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        ledger.drop();
    }

    @Test
    void theKeyIsMadeWithTheFirstSealAndUsedForEveryOther() throws Exception {
        assertThat(keys()).isEmpty();
        scene.seal(jane, source, IDENTITY, jane);
        scene.seal(jane, scene.source(jane), IDENTITY, jane);

        assertThat(keys()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(key()))
                .startsWith("SEAL+KEY+" + key().getFileName().toString().substring(5) + "+");
        server.close();
        start();
        assertThat(read()).startsWith("200 ").contains(IDENTITY);
    }

    @Test
    void withoutTheKeyNothingIsToldNorSealedUntilItIsPutBack() throws Exception {
        scene.seal(jane, source, IDENTITY, jane);
        var file = key();
        var aside = Files.move(file, ledger.logFolder().resolveSibling(source));

        assertThat(read()).startsWith("503 ").contains("seal-not-opened", "does not have the key");
        assertThat(seal())
                .startsWith("503 ")
                .contains("seal-not-opened", "has no key")
                .doesNotContain(IDENTITY);
        assertThat(keys()).as("none is made in its place").isEmpty();
        assertThat(scene.kept(source)).last().asString().contains("IDENTITY_REFUSED", "it cannot be opened");

        Files.move(aside, file);
        assertThat(read()).startsWith("200 ").contains(IDENTITY);
    }

    @Test
    void aKeyThatIsLostForGoodIsReplacedOnceWhatItSealedIsErased() throws Exception {
        long position = scene.seal(jane, source, IDENTITY, jane);
        Files.delete(key());
        assertThat(seal()).startsWith("503 ");

        new TextEraser(ledger.eraser()).erase(position, 0);

        assertThat(seal()).startsWith("201 ");
        assertThat(read()).contains(IDENTITY);
    }

    @Test
    void anotherKeyOpensNothing() throws Exception {
        scene.seal(jane, source, IDENTITY, jane);
        Files.delete(key());
        Files.writeString(
                ledger.logFolder().resolve("seal-0cbdc08f2a33dc54"),
                "SEAL+KEY+0cbdc08f2a33dc54+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n");
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));

        assertThat(read()).startsWith("503 ").contains("does not have the key");
    }

    @Test
    void aSealThatSomebodyMovedToAnotherSourceOpensNothing() throws Exception {
        scene.seal(jane, source, IDENTITY, jane);
        var sql = org.springframework.jdbc.core.simple.JdbcClient.create(ledger.superuser());
        sql.sql("alter table ledger.event disable trigger all").update();
        var other = scene.source(jane);
        sql.sql("update ledger.event set stream = ?, sequence = 9,"
                        + " facts = convert_to(replace(convert_from(facts, 'UTF8'), ?, ?), 'UTF8')"
                        + " where type = 'IdentitySealed'")
                .params(other, source, other)
                .update();

        source = other;
        assertThat(read()).startsWith("503 ").contains("was changed").doesNotContain(IDENTITY);
    }

    @Test
    void aKeyThatOthersMayReadIsNotUsedAndOnRecordDoesNotStartWithIt() throws Exception {
        scene.seal(jane, source, IDENTITY, jane);
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(read()).startsWith("503 ").contains("The key cannot be used").doesNotContain("chmod");
        server.close();
        assertThat(refusal())
                .startsWith("The key file " + key() + " cannot be used")
                .contains("run chmod 600 on it")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key at all\n", "SEAL+KEY+00+AAAA\n"})
    void aBrokenKeyFileIsRefusedAndNotRepeated(String words) throws Exception {
        scene.seal(jane, source, IDENTITY, jane);
        Files.writeString(key(), words);
        server.close();

        assertThat(refusal())
                .startsWith("The key file " + key() + " cannot be used")
                .doesNotContain("AAAA");
    }

    private String refusal() {
        StartFailure refused = catchThrowableOfType(StartFailure.class, this::start);
        assertThat(refused).as("it does not start").isNotNull();
        return refused.line();
    }

    private String read() {
        var answer = scene.read(scene.inSession(jane), source);
        return answer.statusCode() + " " + answer.body();
    }

    private String seal() {
        var answer = scene.seal(scene.inSession(jane), source, IDENTITY, "Politics", jane);
        return answer.statusCode() + " " + answer.body();
    }

    private java.util.List<Path> keys() throws Exception {
        try (Stream<Path> files = Files.list(ledger.logFolder())) {
            return files.filter(file -> file.getFileName().toString().startsWith("seal-"))
                    .toList();
        }
    }

    private Path key() throws Exception {
        return keys().getFirst();
    }
}
