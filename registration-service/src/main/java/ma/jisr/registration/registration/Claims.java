package ma.jisr.registration.registration;

import java.util.Optional;

/** The claims by programme and person. */
public interface Claims {

    /** Puts a claim where there is none; false if there is one. */
    boolean put(Claim claim);

    Optional<Claim> find(String id);

    /** Puts {@code next} in the place of {@code old}; false if that is no longer the claim. */
    boolean replace(Claim old, Claim next);

    /** Takes away whatever claim this registration has under that id. */
    void release(String id, String registration);
}
