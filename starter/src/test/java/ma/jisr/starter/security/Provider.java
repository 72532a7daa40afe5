package ma.jisr.starter.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An OpenID provider of somebody else's, with its keys and its discovery document. */
final class Provider implements AutoCloseable {

    final AtomicInteger asked = new AtomicInteger();

    private RSAKey rsa;
    private final ECKey curve;
    private final HttpServer server;
    private String announced;

    Provider() {
        try {
            rsa = key("rsa");
            curve = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        announced = issuer();
        server.createContext("/jwks", exchange -> answer(exchange, keys()));
        server.createContext(
                "/realm/.well-known/openid-configuration",
                exchange ->
                        answer(exchange, "{\"issuer\": \"%s\", \"jwks_uri\": \"%s\"}".formatted(announced, jwks())));
        server.start();
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    /** Signs with a new key from now on. */
    void rotates() {
        try {
            rsa = key("next");
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realm";
    }

    String jwks() {
        return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    }

    void announces(String issuer) {
        announced = issuer;
    }

    private String keys() {
        return new JWKSet(List.<JWK>of(rsa.toPublicJWK(), curve.toPublicJWK())).toString();
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        asked.incrementAndGet();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("jisr")
                .subject("7f3e")
                .claim("realm_access", Map.of("roles", List.of("case-worker", "offline_access")))
                .claim("areas", List.of("161", "351"))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(header(JWSAlgorithm.RS256, rsa.getKeyID()), change, signer(rsa));
    }

    String tokenOfType(String type) {
        JWSHeader header = new JWSHeader.Builder(header(JWSAlgorithm.RS256, "rsa"))
                .type(new JOSEObjectType(type))
                .build();
        return signed(header, claims -> claims, signer(rsa));
    }

    String tokenWithUnknownKey(String keyId) {
        return signed(header(JWSAlgorithm.RS256, keyId), claims -> claims, signer(rsa));
    }

    String tokenOnCurve() {
        try {
            return signed(header(JWSAlgorithm.ES256, "ec"), claims -> claims, new ECDSASigner(curve));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with HMAC, the secret being the public key as everybody can read it. */
    String confusedToken() {
        try {
            byte[] secret = rsa.toRSAPublicKey().getEncoded();
            return signed(header(JWSAlgorithm.HS256, "rsa"), claims -> claims, new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String unsignedToken() {
        return new PlainJWT(claims().build()).serialize();
    }

    private String signed(JWSHeader header, UnaryOperator<JWTClaimsSet.Builder> change, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, change.apply(claims()).build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String keyId) {
        return new JWSHeader.Builder(algorithm).keyID(keyId).build();
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
