package house.pear.application;

import house.pear.CountPears;
import house.pear.PearsCounted;
import house.pear.domain.PearTrees;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class PearCounting {

  private final PearTrees trees;
  private final ApplicationEventPublisher post;

  PearCounting(PearTrees trees, ApplicationEventPublisher post) {
    this.trees = trees;
    this.post = post;
  }

  @ApplicationModuleListener(id = "pear.count-pears")
  void on(CountPears request) {
    var tree = trees.findById(request.tree()).orElseThrow();
    post.publishEvent(new PearsCounted(tree.name(), tree.pears(), 1));
  }
}
