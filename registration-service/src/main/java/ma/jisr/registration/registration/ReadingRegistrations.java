package ma.jisr.registration.registration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows registrations to those who may see them; for everybody else they don't exist. */
@Service
public class ReadingRegistrations {

    private final Registrations registrations;

    ReadingRegistrations(Registrations registrations) {
        this.registrations = registrations;
    }

    /** @throws Problem 404 if there is none, or it is another's */
    public Versioned<Registration> registration(String id, Reader reader) {
        return registrations
                .find(id)
                .filter(found -> reader.mayRead(found.state()))
                .orElseThrow(() -> Problem.notFound("registration", id));
    }

    /** @throws Problem 404 if there is none, or it is another's to see or somebody else's to change */
    public Versioned<Registration> own(String id, Reader reader) {
        return registrations
                .find(id)
                .filter(found -> reader.owns(found.state()))
                .orElseThrow(() -> Problem.notFound("registration", id));
    }

    public List<Versioned<Registration>> mine(Reader reader, @Nullable RegistrationCursor after, int limit) {
        return registrations.search(new RegistrationFilter(reader.account(), null, null, null, false), after, limit);
    }

    /** For staff: only of the provinces given to her; asking for another's province finds nothing. */
    public List<Versioned<Registration>> submitted(
            Reader reader,
            @Nullable String programme,
            @Nullable String province,
            @Nullable Status status,
            @Nullable RegistrationCursor after,
            int limit) {
        Set<String> provinces = visible(reader, province);
        if (provinces != null && provinces.isEmpty()) {
            return List.of();
        }
        return registrations.search(new RegistrationFilter(null, programme, provinces, status, true), after, limit);
    }

    private static @Nullable Set<String> visible(Reader reader, @Nullable String province) {
        if (province == null) {
            return reader.everywhere() ? null : reader.provinces();
        }
        return Stream.of(province).filter(reader::reaches).collect(Collectors.toSet());
    }
}
