package house.pear.domain;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

@Table(schema = "pear", name = "pear_tree")
public record PearTree(@Id String name, int pears) {}
