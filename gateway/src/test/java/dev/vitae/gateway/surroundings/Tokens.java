package dev.vitae.gateway.surroundings;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as the identity provider of the tests signs them. */
public final class Tokens {

    public static final String ISSUER = "https://people.example/realms/tests";
    public static final String AUDIENCE = "vitae-gateway";

    /** Where the key waits for the tests, which are loaded apart from what starts before them. */
    private static final String SIGNING_KEY = "vitae.tests.signing-key";

    private Tokens() {}

    /** The gateway's settings for a provider whose key is known and that need not be asked. */
    static Map<String, String> provider() {
        KeyPair pair = pair();
        System.setProperty(
                SIGNING_KEY,
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    /** The gateway's settings for a provider that does not answer: nothing listens on port 1. */
    static Map<String, String> awayProvider() {
        provider();
        return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/tests");
    }

    /** Requests of a new member. */
    public static RequestSpecification newMember() {
        return with(member(UUID.randomUUID().toString()));
    }

    /** Requests of a new admin. */
    public static RequestSpecification newAdmin() {
        return with(signed(claims(UUID.randomUUID().toString(), "member", "admin")));
    }

    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    /** A member's good token. */
    public static String member(String subject) {
        return signed(claims(subject, "member"));
    }

    /** What a good token says. */
    public static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .audience(AUDIENCE)
                .claim("name", "Dana Demo")
                .claim("email", "dana@example.org")
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(Duration.ofMinutes(5));
    }

    public static String signed(JwtClaimsBuilder claims) {
        return claims.sign(signingKey());
    }

    /** Signed by somebody whom nobody trusts. */
    public static String forged(JwtClaimsBuilder claims) {
        return claims.sign(pair().getPrivate());
    }

    private static PrivateKey signingKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(SIGNING_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
