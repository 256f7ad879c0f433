package news.onrecord.app;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small but real OpenID provider on this machine: it describes itself, sends whoever comes straight back with a code that
 * is good once, and gives a signed ID token for it to who shows the client's secret and the code's verifier. It believes
 * that everybody is the one person it was told about.
 */
final class OpenIdProvider implements AfterAllCallback {

    static final String CLIENT = "on-record";
    static final String SECRET = "the provider's secret for this client";

    private final HttpServer server;
    private final RSAKey key = key("one");
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** Who everybody is, as the ID token says. */
    volatile Map<String, Object> person = Map.of();

    /** What it says about them only when asked with the access token. */
    volatile Map<String, Object> more = Map.of();

    /** What becomes of an ID token's claims before they are signed. */
    volatile UnaryOperator<JWTClaimsSet.Builder> meddle = UnaryOperator.identity();

    /** How an ID token is signed. */
    volatile Function<JWTClaimsSet, String> sign = this::signed;

    /** Whether it sends people back with an error. */
    volatile boolean saysNo;

    /** Whether it gives nobody a token, because something of its own is broken. */
    volatile boolean broken;

    OpenIdProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, description()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/person", exchange -> {
            Map<String, Object> all = new HashMap<>(more);
            all.put("sub", person.get("sub"));
            json(exchange, 200, all);
        });
        server.createContext(
                "/keys",
                exchange -> json(exchange, 200, new JWKSet(key).toPublicJWKSet().toJSONObject()));
        server.start();
    }

    /** Back to an honest one, which knows that person. */
    void honest(Map<String, Object> who) {
        person = who;
        more = Map.of();
        meddle = UnaryOperator.identity();
        sign = this::signed;
        saysNo = false;
        broken = false;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                issuer(),
                "authorization_endpoint",
                issuer() + "/authorize",
                "token_endpoint",
                issuer() + "/token",
                "userinfo_endpoint",
                issuer() + "/person",
                "jwks_uri",
                issuer() + "/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id"))
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))) {
            json(exchange, 400, Map.of("error", "invalid_request"));
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + (saysNo ? "?error=access_denied" : "?code=" + code) + "&state="
                                + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        if (broken) {
            json(exchange, 500, Map.of("error", "server_error"));
            return;
        }
        var given = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(String.valueOf(given.get("code")));
        var basic = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (asked == null
                || !isOurClient(basic)
                || !String.valueOf(given.get("redirect_uri")).equals(asked.get("redirect_uri"))
                || !challenge(String.valueOf(given.get("code_verifier"))).equals(asked.get("code_challenge"))) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        UUID.randomUUID().toString(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "scope",
                        "openid email profile",
                        "id_token",
                        idToken(String.valueOf(asked.get("nonce")))));
    }

    private static boolean isOurClient(String basic) {
        var said = new String(Base64.getDecoder().decode(basic.replaceFirst("^Basic ", "")), StandardCharsets.UTF_8);
        return URLDecoder.decode(said, StandardCharsets.UTF_8).equals(CLIENT + ":" + SECRET);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }

    private String idToken(String nonce) {
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plusSeconds(60).getEpochSecond())
                .claim("nonce", nonce);
        person.forEach(claims::claim);
        return sign.apply(meddle.apply(claims).build());
    }

    private String signed(JWTClaimsSet claims) {
        return signed(claims, JWSAlgorithm.RS256, "one", signer(key));
    }

    /** As somebody signs it who would like to be the provider; its name for the key may be the provider's. */
    static Function<JWTClaimsSet, String> signedByAnother(String keyId) {
        var signer = signer(key(keyId));
        return claims -> signed(claims, JWSAlgorithm.RS256, keyId, signer);
    }

    /** As somebody signs it for whom the secret, or what everybody knows of the provider's key, is a key. */
    static Function<JWTClaimsSet, String> signedWith(byte[] secret) {
        return claims -> {
            try {
                return signed(claims, JWSAlgorithm.HS256, "one", new MACSigner(secret));
            } catch (JOSEException failure) {
                throw new AssertionError(failure);
            }
        };
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer) {
        try {
            var token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException failure) {
            throw new AssertionError(failure);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new AssertionError(failure);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return parameters;
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop(0);
    }
}
