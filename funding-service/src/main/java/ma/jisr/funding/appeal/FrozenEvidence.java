package ma.jisr.funding.appeal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import ma.jisr.funding.allocation.Allocation;
import ma.jisr.funding.allocation.Moment;
import ma.jisr.funding.allocation.Status;
import ma.jisr.funding.eligibility.Decision;
import ma.jisr.funding.eligibility.Evidence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an appeal is about, as it was when the appeal was lodged; whatever happens to the allocation later doesn't change it.
 *
 * @param status where the allocation stood
 * @param decision with every rule's result and the programme's version; null if it was never judged
 * @param evidence what rules saw; null for what was judged before it was kept
 * @param decidedBy the account of the reviewer who refused; null if rules did
 * @param decidedAt since when it stood there
 * @param sha256 of all of that in its canonical form, in hexadecimal
 */
public record FrozenEvidence(
        Status status,
        @Nullable Decision decision,
        @Nullable Evidence evidence,
        @Nullable String decidedBy,
        Instant decidedAt,
        String sha256) {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static FrozenEvidence of(Allocation allocation) {
        Decision decision = allocation.decision();
        String decidedBy = decision == null ? null : decision.refusedBy();
        Moment since = allocation.history().getLast();
        Status status = allocation.status();
        return new FrozenEvidence(
                status,
                decision,
                allocation.evidence(),
                decidedBy,
                since.at(),
                hash(status, decision, allocation.evidence(), decidedBy, since.at()));
    }

    /** Whether it still is what it was. */
    public boolean isIntact() {
        return sha256.equals(hash(status, decision, evidence, decidedBy, decidedAt));
    }

    /** What came of each rule, and nothing of the person; its hash is kept, and fits it no more. */
    FrozenEvidence redacted() {
        return new FrozenEvidence(
                status, decision == null ? null : decision.redacted(), null, decidedBy, decidedAt, sha256);
    }

    /** JSON with all names in alphabetical order and no blanks, times in UTC. */
    private static String hash(
            Status status,
            @Nullable Decision decision,
            @Nullable Evidence evidence,
            @Nullable String decidedBy,
            Instant decidedAt) {
        Map<String, @Nullable Object> all = new TreeMap<>();
        all.put("status", status);
        all.put("decision", decision);
        all.put("evidence", evidence);
        all.put("decidedBy", decidedBy);
        all.put("decidedAt", decidedAt);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(CANONICAL.writeValueAsString(all).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
