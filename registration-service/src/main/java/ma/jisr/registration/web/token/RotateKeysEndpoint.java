package ma.jisr.registration.web.token;

import java.util.Map;
import ma.jisr.registration.account.KeepingSigningKeys;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code POST /actuator/rotatekeys}: has the next key sign as soon as everybody can know it. */
@Component
@Endpoint(id = "rotatekeys")
class RotateKeysEndpoint {

    private final KeepingSigningKeys keys;

    RotateKeysEndpoint(KeepingSigningKeys keys) {
        this.keys = keys;
    }

    /** Each key's state, and from when. */
    @WriteOperation
    Map<String, String> rotate() {
        return keys.rotateNow();
    }
}
