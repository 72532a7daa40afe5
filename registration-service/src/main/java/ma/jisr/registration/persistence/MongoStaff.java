package ma.jisr.registration.persistence;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import ma.jisr.registration.staff.Staff;
import ma.jisr.registration.staff.StaffMember;
import ma.jisr.starter.persistence.AggregateContext;
import ma.jisr.starter.persistence.AggregateDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The directory in the collection {@code staff}, found and listed by {@code _id}. */
@Repository
class MongoStaff extends AggregateDocuments<StaffMember> implements Staff {

    MongoStaff(AggregateContext context) {
        super(context, "staff", StaffMember.class);
    }

    @Override
    public List<StaffMember> after(@Nullable String id, int limit) {
        List<StaffMember> found = new ArrayList<>();
        collection()
                .find(id == null ? empty() : gt("_id", id))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .forEach(document -> found.add(read(document)));
        return found;
    }

    @Override
    public boolean remove(String id) {
        return collection().deleteOne(eq("_id", id)).getDeletedCount() == 1;
    }
}
