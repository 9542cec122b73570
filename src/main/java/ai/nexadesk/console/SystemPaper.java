package ai.nexadesk.console;

import ai.nexadesk.console.ui.export.Paper;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.print.PageLayout;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.Parent;

/** The printers that the operating system knows. */
record SystemPaper(Supplier<Parent> root) implements Paper {

  @Override
  public boolean printers() {
    return Printer.getDefaultPrinter() != null || !Printer.getAllPrinters().isEmpty();
  }

  @Override
  public Optional<Job> choose() {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null || !job.showPrintDialog(root.get().getScene().getWindow())) {
      return Optional.empty();
    }
    return Optional.of(new SystemJob(job, job.getJobSettings().getPageLayout()));
  }

  private record SystemJob(PrinterJob job, PageLayout layout) implements Job {

    @Override
    public double width() {
      return layout.getPrintableWidth();
    }

    @Override
    public double height() {
      return layout.getPrintableHeight();
    }

    @Override
    public boolean print(Node page) {
      return job.printPage(layout, page);
    }

    @Override
    public boolean end() {
      return job.endJob();
    }

    @Override
    public void cancel() {
      job.cancelJob();
    }
  }
}
