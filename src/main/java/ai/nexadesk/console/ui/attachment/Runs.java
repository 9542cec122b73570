package ai.nexadesk.console.ui.attachment;

import ai.nexadesk.console.domain.Attachment;
import java.util.Locale;
import java.util.Set;

/**
 * Which files do something when they are opened, on any system: programs, scripts, installers,
 * shortcuts, documents with macros, pages, images of disks.
 */
final class Runs {

  private static final Set<String> ENDINGS =
      Set.of(
          """
          action ade adp apk app appimage application appref-ms appx appxbundle asp aspx bas
          bash bat chm cmd cnt com command cpl crt csh deb desktop diagcab dll dmg docm dotm
          exe fish fxp gadget grp hlp hpj hta htm html img inf ins iso isp its jar jnlp js jse
          jsp ksh lnk mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz
          mht mhtml msc msh msh1 msh2 mshxml msi msix msp mst msu ops osd out pcd php pif pkg
          pl plg potm ppam pptm prf prg ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psm1 pst py pyc
          pyo pyw pyz rb reg rpm run scf scpt scptd scr sct service settingcontent-ms sh shb
          shs sldm snap so svg svgz sys terminal theme tmp tool url vb vbe vbp vbs vhd vhdx
          vsmacros vsw webloc website workflow ws wsc wsf wsh xbap xht xhtml xlam xll xlsm
          xlsb xla ppa slk iqy rdp library-ms search-ms xltm xml xnk zsh
          """
              .split("\\s+"));

  private static final Set<String> TYPES =
      Set.of(
          "application/x-msdownload",
          "application/x-msdos-program",
          "application/x-dosexec",
          "application/x-executable",
          "application/x-elf",
          "application/x-sh",
          "application/x-shellscript",
          "application/x-msi",
          "application/x-ms-shortcut",
          "application/x-ms-installer",
          "application/x-bat",
          "application/x-desktop",
          "application/x-apple-diskimage",
          "application/x-iso9660-image",
          "application/java-archive",
          "application/x-java-archive",
          "application/vnd.microsoft.portable-executable",
          "application/vnd.android.package-archive",
          "application/vnd.debian.binary-package",
          "application/hta",
          "application/javascript",
          "text/javascript",
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml",
          "text/x-python",
          "text/x-shellscript");

  private Runs() {}

  /** Whether a file of this name would. */
  static boolean named(String name) {
    return ENDINGS.contains(ending(name));
  }

  /** Whether it would, by the name proposed for it or by the type it came with. */
  static boolean runs(Attachment attachment, String name) {
    String type = attachment.type() == null ? "" : attachment.type();
    return named(name)
        || TYPES.contains(type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
  }

  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
