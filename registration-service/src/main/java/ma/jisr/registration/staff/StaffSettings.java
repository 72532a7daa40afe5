package ma.jisr.registration.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who is in the directory from the first start; the directory itself says what became of them since.
 *
 * @param administrators e-mail addresses of the first administrators
 * @param staff sample staff, for the profile {@code local}
 */
@Validated
@ConfigurationProperties("jisr")
public record StaffSettings(
        @Nullable List<@NotBlank String> administrators,
        @Valid @Nullable List<Member> staff) {

    /** One person, her roles, and the provinces that she may see. */
    public record Member(
            @NotBlank String email,
            @Nullable String name,
            @Nullable String organisation,
            @NotEmpty List<StaffRole> roles,
            @Nullable List<String> provinces) {}
}
