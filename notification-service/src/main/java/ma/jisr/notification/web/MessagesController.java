package ma.jisr.notification.web;

import java.util.List;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.message.Messages;
import ma.jisr.notification.sms.SmsSettings;
import ma.jisr.starter.problem.Problem;
import ma.jisr.starter.web.Caller;
import ma.jisr.starter.web.Caller.Role;
import ma.jisr.starter.web.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was sent about a registration, for staff; an officer sees registrations of her provinces. One-time codes belong
 * to no registration and are never here.
 */
@RestController
@RequestMapping("/api/v1/messages")
class MessagesController {

    private static final int LONGEST_ID = 100;

    private final Messages messages;
    private final SmsSettings sms;

    MessagesController(Messages messages, SmsSettings sms) {
        this.messages = messages;
        this.sms = sms;
    }

    /** Oldest first; none if there is no such registration, or none that the caller may see. */
    @GetMapping
    CursorPage<MessageView> messages(
            Caller caller,
            @RequestParam String registration,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        if (registration.isBlank() || registration.length() > LONGEST_ID) {
            throw new Problem(HttpStatus.BAD_REQUEST, "parameter", "registration");
        }
        Messages.Position after = MessageCursor.read(cursor);
        List<Message> found =
                sees(caller, registration) ? messages.about(registration, after, CursorPage.fetch(limit)) : List.of();
        CursorPage<Message> page = CursorPage.of(found, limit, MessageCursor::after);
        return new CursorPage<>(
                page.items().stream().map(each -> MessageView.of(each, sms)).toList(), page.next());
    }

    private boolean sees(Caller caller, String registration) {
        boolean everywhere = caller.has(Role.ADMINISTRATOR) || caller.has(Role.AUDITOR) || caller.has(Role.OPERATOR);
        return everywhere
                || messages.provinceOf(registration).filter(caller::sees).isPresent();
    }
}
