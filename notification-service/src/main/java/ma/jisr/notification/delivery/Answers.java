package ma.jisr.notification.delivery;

import java.util.Set;
import ma.jisr.notification.sending.NotHanded;
import org.jsmpp.SMPPConstant;

/** What the SMS centre's error codes mean for a message. Source: SMPP 3.4, 5.1.3. */
final class Answers {

    /** Too fast, or its queue is full: a pause for all. */
    private static final Set<Integer> SLOW_DOWN = Set.of(
            SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RINVBNDSTS);

    private static final Set<Integer> TRY_AGAIN = Set.of(
            SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RSUBMITFAIL, SMPPConstant.STAT_ESME_RX_T_APPN);

    private Answers() {}

    static NotHanded of(int status) {
        String code = code(status);
        if (SLOW_DOWN.contains(status)) {
            return new NotHanded.Later(code);
        }
        return TRY_AGAIN.contains(status) ? new NotHanded.Again(code) : new NotHanded.Refused(code);
    }

    /** To a further part, when others have been taken: sent again, it repeats those. */
    static NotHanded between(int status) {
        NotHanded alone = of(status);
        return alone instanceof NotHanded.Refused ? alone : new NotHanded.NoAnswer(code(status));
    }

    private static String code(int status) {
        return "smpp-0x%02X".formatted(status);
    }
}
