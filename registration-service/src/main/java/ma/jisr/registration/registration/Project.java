package ma.jisr.registration.registration;

import java.time.LocalDate;
import ma.jisr.starter.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** What is to be financed, and by whom. */
public record Project(
        @Personal @Nullable String title,
        @Nullable Sector sector,
        @Personal @Nullable String description,
        @Nullable Stage stage,
        @Nullable LocalDate startedOn,
        @Nullable Long costCentimes,
        @Nullable Long requestedCentimes,
        @Nullable Long ownCashCentimes,
        @Nullable Long ownInKindCentimes,
        @Nullable Integer jobs) {

    public static final Project UNSAID = new Project(null, null, null, null, null, null, null, null, null, null);

    Project withoutWords() {
        return new Project(
                null,
                sector,
                null,
                stage,
                startedOn,
                costCentimes,
                requestedCentimes,
                ownCashCentimes,
                ownInKindCentimes,
                jobs);
    }
}
