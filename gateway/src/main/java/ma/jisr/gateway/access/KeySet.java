package ma.jisr.gateway.access;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.jisr.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The issuer's public keys: fetched when the first token comes, kept, renewed at times and when a token names a key
 * that isn't known. However many tokens ask, one fetch is under way; unknown keys, and an issuer that doesn't answer,
 * cause no more fetches than {@link #PAUSE} allows. While the issuer is away the keys known stay in use.
 */
final class KeySet {

    static final Duration PAUSE = Duration.ofSeconds(2);
    static final Duration RENEWAL = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(KeySet.class);

    private final Mono<String> source;
    private final Clock clock;

    private @Nullable Known known;
    private @Nullable Mono<JWKSet> underWay;
    private Instant lastFetch = Instant.MIN;

    private record Known(JWKSet keys, Instant since) {}

    /** @param source fetches the key set's JSON at each subscription */
    KeySet(Mono<String> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The keys that may have signed this token; fails with a 503 where they can't be known. */
    Flux<JWK> keys(SignedJWT token) {
        JWKSelector wanted = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()));
        return current()
                .map(wanted::select)
                .flatMap(keys -> keys.isEmpty() ? renewed().map(wanted::select) : Mono.just(keys))
                .flatMapIterable(keys -> keys);
    }

    private synchronized Mono<JWKSet> current() {
        if (known == null) {
            return fetch();
        }
        JWKSet keys = known.keys();
        boolean fresh = clock.instant().isBefore(known.since().plus(RENEWAL));
        return fresh || !mayFetch() ? Mono.just(keys) : fetch().onErrorReturn(keys);
    }

    private synchronized Mono<JWKSet> renewed() {
        return known != null && underWay == null && !mayFetch() ? Mono.just(new JWKSet(List.of())) : fetch();
    }

    private synchronized Mono<JWKSet> fetch() {
        if (underWay != null) {
            return underWay;
        }
        if (!mayFetch()) {
            return Mono.error(Refused.unavailable(PAUSE.toSeconds(), new IllegalStateException("no keys yet")));
        }
        lastFetch = clock.instant();
        underWay = source.map(KeySet::parsed)
                .doOnNext(this::keep)
                .onErrorMap(this::unreachable)
                .doFinally(signal -> done())
                .cache();
        return underWay;
    }

    private boolean mayFetch() {
        return underWay != null || !clock.instant().isBefore(lastFetch.plus(PAUSE));
    }

    private static JWKSet parsed(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("The key set isn't one", e);
        }
    }

    private synchronized void keep(JWKSet keys) {
        known = new Known(keys, clock.instant());
    }

    private Throwable unreachable(Throwable error) {
        log.info("The issuer's keys can't be fetched: {}", error.toString());
        return Refused.unavailable(PAUSE.toSeconds(), error);
    }

    private synchronized void done() {
        underWay = null;
    }
}
