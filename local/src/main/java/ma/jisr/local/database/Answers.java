package ma.jisr.local.database;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;

/** Answers that the library gives otherwise, or not at all. */
final class Answers {
    private Answers() {}

    static Document error(MongoServerException refused) {
        Document answer = new Document("ok", 0).append("errmsg", refused.getMessageWithoutErrorCode());
        if (refused instanceof MongoServerError error) {
            answer.put("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }

    static Document hello(Document isMaster) {
        return isMaster.append("isWritablePrimary", true)
                .append("helloOk", true)
                .append("readOnly", false);
    }

    /** An aggregation that writes would pass the journal by. */
    static void refuseWritingStages(Command command) {
        if (command.lowerCaseName().equals("aggregate")
                && command.body().get("pipeline") instanceof List<?> stages
                && stages.stream().anyMatch(Answers::writes)) {
            throw new BadValueException("the embedded database has neither $out nor $merge nor $changeStream");
        }
    }

    private static boolean writes(Object stage) {
        return stage instanceof Document document
                && (document.containsKey("$out")
                        || document.containsKey("$merge")
                        || document.containsKey("$changeStream"));
    }
}
