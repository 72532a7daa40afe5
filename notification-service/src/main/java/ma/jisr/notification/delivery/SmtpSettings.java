package ma.jisr.notification.delivery;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach the mail server; the client's time-outs are under {@code spring.mail}.
 *
 * @param from sender's address of all e-mails
 */
@Validated
@ConfigurationProperties("jisr.smtp")
public record SmtpSettings(
        @NotBlank(message = "JISR_SMTP_HOST must be set") String host,

        @NotNull(message = "JISR_SMTP_PORT must be set") @Min(1) @Max(65_535)
        Integer port,

        @DefaultValue("ne-pas-repondre@jisr.ma") @Email String from) {}
