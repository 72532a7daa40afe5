package ma.jisr.local.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BankTests {

    private static final byte[] ORDER = """
            <Document><CstmrCdtTrfInitn><GrpHdr><MsgId>ORDER</MsgId></GrpHdr>
            <PmtInf><PmtInfId>PART</PmtInfId><DbtrAcct><Id><IBAN>MA00debtor</IBAN></Id></DbtrAcct>
            <CdtTrfTxInf><PmtId><EndToEndId>one</EndToEndId></PmtId><CdtrAcct><Id><IBAN>MA64first</IBAN></Id></CdtrAcct></CdtTrfTxInf>
            <CdtTrfTxInf><PmtId><EndToEndId>two</EndToEndId></PmtId><CdtrAcct><Id><IBAN>MA64second</IBAN></Id></CdtrAcct></CdtTrfTxInf>
            </PmtInf></CstmrCdtTrfInitn></Document>
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void readsEachTransferOfAnOrder() {
        assertThat(Bank.read(ORDER))
                .containsExactly(new Bank.Transfer("one", "MA64first"), new Bank.Transfer("two", "MA64second"));
    }

    @Test
    void reportsOnEachOfThem() {
        String report = Bank.report(ORDER, transfer -> transfer.endToEndId().equals("two"));

        assertThat(report)
                .contains("<OrgnlMsgId>ORDER</OrgnlMsgId>", "<OrgnlPmtInfId>PART</OrgnlPmtInfId>")
                .contains("<OrgnlEndToEndId>one</OrgnlEndToEndId><TxSts>ACSC</TxSts>")
                .contains("<OrgnlEndToEndId>two</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd>");
    }
}
