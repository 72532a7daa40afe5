package ma.jisr.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.contact.Contact;
import ma.jisr.notification.message.About;
import ma.jisr.notification.message.Content;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.message.Status;
import ma.jisr.notification.template.Language;
import org.jspecify.annotations.Nullable;

/**
 * All that this service holds about one applicant, as she gets it. One-time codes belong to no applicant here.
 *
 * @param contact none if nobody has said where she can be reached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnData(String service, @Nullable OwnContact contact, List<OwnRegistration> registrations) {

    /** @param messages about her, oldest first */
    static OwnData of(Optional<Contact> contact, List<Message> messages) {
        Language language =
                contact.map(known -> known.languageOr(Language.ARABIC)).orElse(Language.ARABIC);
        Map<String, List<Message>> byRegistration = new LinkedHashMap<>();
        messages.forEach(message -> {
            if (message.about() != null) {
                byRegistration
                        .computeIfAbsent(message.about().registration(), key -> new ArrayList<>())
                        .add(message);
            }
        });
        return new OwnData(
                "notification",
                contact.map(OwnContact::of).orElse(null),
                byRegistration.values().stream()
                        .map(told -> OwnRegistration.of(told, language))
                        .toList());
    }

    /** Where she can be reached. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnContact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable Instant emailSince,
            @Nullable String language) {

        static OwnContact of(Contact contact) {
            return new OwnContact(
                    contact.phone(),
                    contact.email(),
                    contact.emailSince(),
                    contact.languageOr(Language.ARABIC).code());
        }
    }

    /** What she was told about one registration. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnRegistration(
            String registration,
            @Nullable String reference,
            @Nullable String province,
            List<OwnMessage> messages) {

        static OwnRegistration of(List<Message> told, Language language) {
            About about = Objects.requireNonNull(told.getFirst().about());
            return new OwnRegistration(
                    about.registration(),
                    about.reference(),
                    told.stream()
                            .map(message ->
                                    Objects.requireNonNull(message.about()).province())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null),
                    told.stream()
                            .map(message -> OwnMessage.of(message, language))
                            .toList());
        }
    }

    /**
     * One message.
     *
     * @param told what it says beside the words of its template
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnMessage(
            String template,
            Channel channel,
            Status status,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            Map<String, String> told) {

        static OwnMessage of(Message message, Language language) {
            return new OwnMessage(
                    message.template(),
                    message.channel(),
                    message.status(),
                    message.createdAt(),
                    message.progress().sentAt(),
                    message.progress().deliveredAt(),
                    told(message.content(), language));
        }

        private static Map<String, String> told(@Nullable Content content, Language language) {
            Map<String, String> told = new TreeMap<>();
            if (content != null) {
                content.variables().forEach((name, words) -> told.put(name, words.in(language)));
            }
            return told;
        }
    }
}
