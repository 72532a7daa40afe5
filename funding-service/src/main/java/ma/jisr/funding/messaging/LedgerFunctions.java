package ma.jisr.funding.messaging;

import ma.jisr.funding.ledger.Bookkeeping;
import ma.jisr.funding.ledger.LedgerFact;
import ma.jisr.starter.messaging.FactListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger listens to: funding's own facts, in a group of its own. */
@Configuration(proxyBeanMethods = false)
class LedgerFunctions {

    @Bean
    FactListener ledgerFacts(Bookkeeping bookkeeping) {
        return FactListener.of(LedgerFact.class).inOrder().to(bookkeeping::book);
    }
}
