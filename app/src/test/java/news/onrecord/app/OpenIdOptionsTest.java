package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a house says about its OpenID provider; half of it is no provider, and the secret is never an argument. */
class OpenIdOptionsTest {

    private static final Map<String, String> ALL = Map.of(
            "ONRECORD_OPENID_ISSUER", "https://login.example/house",
            "ONRECORD_OPENID_CLIENT", "on-record",
            "ONRECORD_OPENID_SECRET", "from the variable",
            "ONRECORD_PUBLIC_URL", "https://ledger.example");

    @TempDir
    private Path folder;

    @Test
    void withoutAnIssuerThereIsNoProvider() {
        assertThat(options().settings(Map.of("ONRECORD_OPENID_SECRET", "left over")))
                .isEmpty();
    }

    @Test
    void optionsWinOverVariablesAndTheSecretsFileOverItsVariable() throws Exception {
        var file = folder.resolve("secret");
        OwnerOnly.createFile(file);
        Files.writeString(file, "from the file\n");

        var settings = options("--openid-issuer=https://other.example", "--openid-secret-file=" + file)
                .settings(ALL)
                .orElseThrow();

        assertThat(settings.issuer()).isEqualTo("https://other.example");
        assertThat(settings.clientId()).isEqualTo("on-record");
        assertThat(settings.clientSecret()).isEqualTo("from the file");
        assertThat(settings.publicUrl()).hasValue(URI.create("https://ledger.example"));
        assertThat(settings.toString()).doesNotContain("from the file");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> options("--openid-client=on-record").settings(Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--openid-issuer is missing");
        assertThatThrownBy(
                        () -> options("--openid-issuer=https://login.example").settings(Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--openid-client is missing");
        assertThatThrownBy(() -> options("--openid-issuer=https://login.example", "--openid-client=on-record")
                        .settings(Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ONRECORD_OPENID_SECRET is missing");
        assertThatThrownBy(() -> options("--openid-secret-file=" + folder.resolve("none"))
                        .settings(ALL))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aSecretThatOthersMayReadIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("secret"), "from the file\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> options("--openid-secret-file=" + file).settings(ALL))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("Others may read the OpenID secret's file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example",
                "login.example",
                "https:///login",
                "https://a:b@login.example",
                "https://login.example?x=y",
                "ftp://login.example",
                "not an address"
            })
    void anIssuerThatAnybodyOnTheWayCouldBeIsRefused(String issuer) {
        assertThatThrownBy(() -> options("--openid-issuer=" + issuer).settings(ALL))
                .isInstanceOf(StartFailure.class);
    }

    @Test
    void aPublicAddressIsOneOfTheWeb() {
        assertThatThrownBy(() -> options("--public-url=ledger.example").settings(ALL))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("The public URL must be");
    }

    private static OpenIdOptions options(String... arguments) {
        var options = new OpenIdOptions();
        new CommandLine(options).parseArgs(arguments);
        return options;
    }
}
