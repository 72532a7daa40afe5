package ma.jisr.notification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import ma.jisr.notification.contact.Channel;
import ma.jisr.notification.message.Message;
import ma.jisr.notification.message.Progress;
import ma.jisr.notification.message.Status;
import ma.jisr.notification.sms.SmsSettings;
import ma.jisr.starter.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What staff see of a message: that it was sent, not to which address, and not its words.
 *
 * @param repeated whether it may have arrived more than once
 * @param parts how many SMS it took; 0 as long as it hasn't been sent
 * @param cost in MAD
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        String id,
        String template,
        Channel channel,
        Status status,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        int attempts,
        boolean repeated,
        int parts,
        BigDecimal cost,
        @Nullable String reference,
        @Nullable String error) {

    static MessageView of(Message message, SmsSettings sms) {
        Progress progress = message.progress();
        long cost = message.channel() == Channel.SMS ? sms.partCentimes() * progress.parts() : 0;
        return new MessageView(
                message.id(),
                message.template(),
                message.channel(),
                progress.status(),
                message.createdAt(),
                progress.sentAt(),
                progress.deliveredAt(),
                progress.attempts(),
                progress.repeated(),
                progress.parts(),
                Money.dirhams(cost),
                progress.reference(),
                progress.error());
    }
}
