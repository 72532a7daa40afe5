package ma.jisr.registration.document;

import java.time.Instant;
import java.util.List;
import ma.jisr.starter.aggregate.Aggregates;

/** The folders by their registration's id. */
public interface Folders extends Aggregates<Folder> {

    /** Some of those with a document whose scan is due. */
    List<Folder> toScan(Instant now, int limit);

    /** Some of those with a content that is to be deleted. */
    List<Folder> toTidy(Instant now, int limit);
}
