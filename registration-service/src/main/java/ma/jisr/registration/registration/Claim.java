package ma.jisr.registration.registration;

import java.time.Instant;

/**
 * A registration's hold on a person's one place in line of a programme.
 *
 * @param id programme and blind index of the identity number
 * @param token of this very claim; a registration that claims again gets another
 */
public record Claim(String id, String registration, String token, Instant at) {}
