package ma.jisr.funding.architecture.offenders.allocation;

import com.mongodb.client.MongoDatabase;
import ma.jisr.funding.architecture.offenders.persistence.Stores;

/** A feature that knows the database and an adapter: forbidden twice. */
public record AskingTheDatabase(MongoDatabase database, Stores stores) {}
