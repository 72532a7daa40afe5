package ma.jisr.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ma.jisr.notification.contact.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One SMS or e-mail to one person: what it tells, and how far it has come.
 *
 * <p>Only the sender that has claimed it may say what became of the call; a sender that lost its claim changes nothing.
 *
 * @param about null for one-time codes
 * @param content null for a one-time code that will not be written any more, and for whom has been erased
 * @param deadline after which it isn't sent any more
 */
public record Message(
        String id,
        Origin origin,
        String template,
        Channel channel,
        Lane lane,
        @Nullable About about,
        @Nullable Content content,
        Instant createdAt,
        Instant deadline,
        Progress progress) {

    public Status status() {
        return progress.status();
    }

    /** The applicant whose contact it goes to; empty for a code that has its own address, and once she was erased. */
    public Optional<String> recipient() {
        return Optional.ofNullable(about != null ? about.applicant() : content != null ? content.applicant() : null);
    }

    public boolean isClaimedBy(String claim) {
        return status() == Status.SENDING && claim.equals(progress.claim());
    }

    /** Waits for the contact, to be looked at again at {@code due}. */
    Message waiting(Instant due) {
        return with(progress.at(Status.WAITING_FOR_CONTACT, due));
    }

    /** The contact is known: it may be sent. */
    Message released(Instant due) {
        return status() == Status.WAITING_FOR_CONTACT ? with(progress.at(Status.QUEUED, due)) : this;
    }

    /** Beyond its deadline it is given up, unless it has been sent or is being sent. */
    Message expired(Instant now) {
        boolean open = status() == Status.WAITING_FOR_CONTACT || status() == Status.QUEUED;
        return open && !now.isBefore(deadline) ? closed("expired") : this;
    }

    /**
     * Claimed by a sender, if it is queued, or if the sender that had it is dead; then it counts as repeated.
     *
     * @param lease after which this sender counts as dead
     */
    public Message claimed(String claim, Instant now, Duration lease) {
        boolean free = status() == Status.QUEUED || status() == Status.SENDING && !progress.isBusy(now);
        if (!free) {
            return this;
        }
        return now.isBefore(deadline) ? with(progress.claimed(claim, now.plus(lease))) : closed("expired");
    }

    /** The provider took it. */
    public Message sent(String claim, Handed handed, Instant now) {
        Handed known = isErased() ? handed.anonymous() : handed;
        return isClaimedBy(claim) ? settled(progress.sent(known, now)) : this;
    }

    /** The provider didn't take it now, and surely didn't send it. */
    public Message putOff(String claim, Instant until, String error) {
        return isClaimedBy(claim) ? with(progress.at(Status.QUEUED, until).because(error)) : this;
    }

    /** The provider gave no answer: it is sent again, and marked so. */
    public Message unanswered(String claim, Instant until, String error) {
        return isClaimedBy(claim)
                ? with(progress.at(Status.QUEUED, until).because(error).maybeSent())
                : this;
    }

    /** It will never be taken. */
    public Message refused(String claim, String error) {
        return isClaimedBy(claim) ? closed(error) : this;
    }

    /** A receipt says that it arrived. */
    public Message delivered(Instant now) {
        return status() == Status.SENT ? with(progress.delivered(now)) : this;
    }

    /** A receipt says that it will never arrive. */
    public Message undeliverable(String error) {
        return status() == Status.SENT ? closed(error) : this;
    }

    private boolean isErased() {
        return about != null && about.applicant() == null;
    }

    /** She has been erased: what hasn't left stays, and whom it told what is forgotten. */
    Message erased() {
        boolean open = status() == Status.WAITING_FOR_CONTACT || status() == Status.QUEUED;
        Message after = open ? closed("erased") : this;
        About left = about == null ? null : about.anonymous();
        Progress way = after.progress.anonymous();
        return new Message(id, origin, template, channel, lane, left, null, createdAt, deadline, way);
    }

    private Message closed(String error) {
        return settled(progress.at(Status.FAILED, null).because(error));
    }

    private Message with(Progress next) {
        return new Message(id, origin, template, channel, lane, about, content, createdAt, deadline, next);
    }

    /** Nothing of a one-time code is kept when it has been sent or failed. */
    private Message settled(Progress next) {
        Content kept = about == null ? null : content;
        return new Message(id, origin, template, channel, lane, about, kept, createdAt, deadline, next);
    }

    /** The same news by e-mail. */
    Message byEmail(Instant due) {
        return new Message(
                origin.id(Channel.EMAIL),
                origin,
                template,
                Channel.EMAIL,
                Lane.EMAIL,
                about,
                content,
                createdAt,
                deadline,
                Progress.started(Status.QUEUED, due));
    }
}
