package ma.jisr.funding.persistence;

import ma.jisr.funding.transfer.ReadReport;
import ma.jisr.funding.transfer.ReadReports;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.springframework.stereotype.Repository;

/** Banks' reports in {@code payment_reports}; the id is the digest of the file. */
@Repository
class MongoReadReports extends AggregateDocuments<ReadReport> implements ReadReports {

    MongoReadReports(AggregateContext context) {
        super(context, "payment_reports", ReadReport.class);
    }
}
