package news.onrecord.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import news.onrecord.access.OpenIdSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the house's OpenID provider; without them people log in with a password. */
final class OpenIdOptions {

    @Option(
            names = "--openid-issuer",
            paramLabel = "URL",
            description = "The OpenID provider that says who people are. (ONRECORD_OPENID_ISSUER)")
    private @Nullable String issuer;

    @Option(
            names = "--openid-client",
            paramLabel = "ID",
            description = "What it calls this On Record. (ONRECORD_OPENID_CLIENT)")
    private @Nullable String client;

    @Option(
            names = "--openid-secret-file",
            paramLabel = "FILE",
            description = {
                "A file with the secret that it gave this On Record, readable by you only.",
                "(Or set ONRECORD_OPENID_SECRET)"
            })
    private @Nullable Path secretFile;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where people find this On Record, if a proxy is in front. (ONRECORD_PUBLIC_URL)")
    private @Nullable String publicUrl;

    Optional<OpenIdSettings> settings(Map<String, String> environment) {
        Optional<String> named = given(issuer, environment, "ONRECORD_OPENID_ISSUER");
        if (named.isEmpty() && (client != null || secretFile != null)) {
            throw missing("--openid-issuer");
        }
        return named.map(provider -> settings(provider, environment));
    }

    private OpenIdSettings settings(String provider, Map<String, String> environment) {
        try {
            return new OpenIdSettings(
                    provider,
                    given(client, environment, "ONRECORD_OPENID_CLIENT").orElseThrow(() -> missing("--openid-client")),
                    secret(environment).orElseThrow(() -> missing("--openid-secret-file or ONRECORD_OPENID_SECRET")),
                    given(publicUrl, environment, "ONRECORD_PUBLIC_URL").map(URI::create));
        } catch (IllegalArgumentException unusable) {
            throw new StartFailure(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private Optional<String> secret(Map<String, String> environment) {
        return secretFile == null
                ? given(null, environment, "ONRECORD_OPENID_SECRET")
                : OwnerOnly.secretIn("the OpenID secret's file", secretFile);
    }

    private static Optional<String> given(@Nullable String option, Map<String, String> environment, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static StartFailure missing(String what) {
        return new StartFailure("To log in by an OpenID provider, " + what + " is missing. See docs/access.md.");
    }
}
