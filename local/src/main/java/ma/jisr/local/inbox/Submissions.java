package ma.jisr.local.inbox;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** Takes single submissions (submit_sm) into the inbox; every other command is refused as unknown. */
final class Submissions implements ServerMessageReceiverListener {
    private static final OptionalParameter[] NONE = {};

    private final Messages messages;
    private final Clock clock;
    private final AtomicLong ids;
    private final Receipts receipts;

    Submissions(Messages messages, Receipts receipts, Clock clock) {
        this.messages = messages;
        this.receipts = receipts;
        this.clock = clock;
        this.ids = new AtomicLong(clock.millis() << 20);
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
        ShortMessage message = ShortMessage.of(submit);
        Encoding encoding = encoding(submit);
        Optional<Part> part = message.part(clock.instant(), submit, encoding);
        if (part.isPresent()) {
            messages.add(part.get());
        } else {
            messages.add(message.whole(clock.instant(), submit, encoding));
        }
        return accepted(submit);
    }

    private SubmitSmResult accepted(SubmitSm submit) throws ProcessRequestException {
        String id = Long.toHexString(ids.incrementAndGet());
        if (submit.isSmscDelReceiptSuccessAndFailureRequested()) {
            receipts.prepare(new Receipt(id, submit.getSourceAddr(), submit.getDestAddress(), clock.instant()));
        }
        try {
            return new SubmitSmResult(new MessageId(id), NONE);
        } catch (PDUStringException impossible) {
            throw new ProcessRequestException("message id", SMPPConstant.STAT_ESME_RSYSERR, impossible);
        }
    }

    private static Encoding encoding(SubmitSm submit) throws ProcessRequestException {
        return Encoding.of(submit.getDataCoding())
                .orElseThrow(() ->
                        new ProcessRequestException("data coding isn't text", SMPPConstant.STAT_ESME_RSUBMITFAIL));
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti command, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm command, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm command, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelSm(CancelSm command, SMPPServerSession session) throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm command, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm command, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm command, SMPPServerSession session)
            throws ProcessRequestException {
        throw unknown();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm command, Session session) throws ProcessRequestException {
        throw unknown();
    }

    private static ProcessRequestException unknown() {
        return new ProcessRequestException("not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
