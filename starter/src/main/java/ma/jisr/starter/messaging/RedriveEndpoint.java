package ma.jisr.starter.messaging;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code POST /actuator/redrive}: tries again, in order, what was set aside; {@code ./jisr redrive} calls it. */
@Endpoint(id = "redrive")
public final class RedriveEndpoint {

    private final FactListeners listeners;

    public RedriveEndpoint(FactListeners listeners) {
        this.listeners = listeners;
    }

    /** By listener, how many were handled now and how many still wait. */
    @WriteOperation
    public Map<String, SetAside.Redriven> redrive() {
        return listeners.redrive();
    }
}
