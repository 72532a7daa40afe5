package ma.jisr.starter.privacy;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code POST /actuator/rekey}: seals keys anew under the present master key; {@code ./jisr rekey} calls it. */
@Endpoint(id = "rekey")
public final class RekeyEndpoint {

    private final PrivacySettings settings;
    private final ObjectProvider<Rekeyed> all;

    public RekeyEndpoint(PrivacySettings settings, ObjectProvider<Rekeyed> all) {
        this.settings = settings;
        this.all = all;
    }

    /** By kind of key, how many were sealed anew; nothing in a service that has no master key. */
    @WriteOperation
    public Map<String, Long> rekey() {
        Map<String, Long> changed = new TreeMap<>();
        if (settings.hasMasterKey()) {
            all.forEach(keys -> changed.merge(keys.name(), keys.rekey(), Long::sum));
        }
        return changed;
    }
}
