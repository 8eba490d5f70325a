package house.pear.domain;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

public interface PearTrees extends CrudRepository<PearTree, String> {

  @Query("select * from pear.pear_tree where pears > :least")
  List<PearTree> bearing(int least);
}
