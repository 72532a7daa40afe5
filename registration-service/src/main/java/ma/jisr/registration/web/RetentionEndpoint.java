package ma.jisr.registration.web;

import java.util.List;
import ma.jisr.registration.rights.Retaining;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code GET /actuator/retention}: which files would be erased today; {@code POST}: erases them. */
@Component
@Endpoint(id = "retention")
class RetentionEndpoint {

    private final Retaining retaining;

    RetentionEndpoint(Retaining retaining) {
        this.retaining = retaining;
    }

    @ReadOperation
    public List<Retaining.Due> due() {
        return retaining.due();
    }

    @WriteOperation
    public List<Retaining.Due> erase() {
        return retaining.erase();
    }
}
