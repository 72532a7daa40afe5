package ma.jisr.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What another shell needs to know of a running platform. */
record PlatformState(long pid, Instant since, Ports ports, List<ProcessState> processes) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whole or not at all, whoever reads meanwhile. */
    void write(DataDirectory data) {
        Path fresh = data.path().resolve("platform.json.new");
        try {
            Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(fresh, data.state(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Of a platform that runs; what a dead one left behind is nothing. */
    static Optional<PlatformState> ofRunning(DataDirectory data) {
        return data.isInUse() ? read(data) : Optional.empty();
    }

    static Optional<PlatformState> read(DataDirectory data) {
        try {
            return Files.exists(data.state())
                    ? Optional.of(JSON.readValue(Files.readString(data.state()), PlatformState.class))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isHealthy() {
        return processes.size() == Names.SERVICES.size() + Names.INFRASTRUCTURE.size()
                && processes.stream().allMatch(ProcessState::healthy);
    }
}
