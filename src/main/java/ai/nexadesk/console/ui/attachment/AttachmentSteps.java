package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Attachment;

/** What a person can do with something attached. FX thread. */
public interface AttachmentSteps {

  /** Saves it where the person says. */
  void save(Attachment attachment);

  /** Shows a picture. */
  void show(Attachment attachment);

  /** Shows what came in place of something that can be fetched. */
  void raw(Attachment attachment);

  /** Where nothing can be done. */
  AttachmentSteps NONE =
      new AttachmentSteps() {
        @Override
        public void save(Attachment attachment) {}

        @Override
        public void show(Attachment attachment) {}

        @Override
        public void raw(Attachment attachment) {}
      };
}
