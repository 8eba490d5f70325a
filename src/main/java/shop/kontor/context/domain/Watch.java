package shop.kontor.context.domain;

/** That a project watches a variant, and as what. */
public record Watch(ProjectId project, Standing standing, int quantity) {
}
