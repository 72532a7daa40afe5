package ma.jisr.registration.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Who works on the platform, by the e-mail address that each has to prove. */
@Validated
@ConfigurationProperties("jisr")
public record StaffSettings(@Valid @Nullable List<Member> staff) {

    /** One person, her roles, and the provinces that she may see. */
    public record Member(
            @NotBlank String email,
            @NotEmpty List<String> roles,
            @Nullable List<String> provinces) {}
}
